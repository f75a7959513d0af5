/** Lines that serve as headings in real bylaws without being Markdown headings. */

const NUMBERED =
  /^(?:(?:article|art\.?|section|sec\.|clause|chapter|part|title|rule|capítulo|artículo|artigo|titre|chapitre|абзац|статья|раздел|abschnitt|kapitel)\s+[\divxlc]+(?:\.\d+)*\b|§+\s*\d+|第[\d一二三四五六七八九十百]+[条章节]|\d+(?:\.\d+)*[.)]|[ivxlc]+[.)]|المادة\s+\S+|مادة\s+\S+)/iu;

const MAX_WORDS = 14;

export function isNumberedTitle(text: string): boolean {
  return NUMBERED.test(text.trim());
}

/** Whether text that stands alone in bold reads as a heading. */
export function isBoldTitle(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === "" || wordCount(trimmed) > MAX_WORDS) return false;
  return isNumberedTitle(trimmed) || !/[.!?;,]$/.test(trimmed);
}

/** Whether a plain line that stands alone reads as a heading: it is numbered and does not end as a sentence does. */
export function isPlainTitle(text: string): boolean {
  const trimmed = text.trim();
  if (
    !/^(?:article|art\.?|section|§+|chapter|第|статья|artículo|artigo|المادة|مادة)\s*[\divxlc一二三四五六七八九十]/iu.test(
      trimmed,
    )
  )
    return false;
  return wordCount(trimmed) <= MAX_WORDS && !/[!?;,]$/.test(trimmed) && !/\p{Ll}\.$/u.test(trimmed);
}

/** Whether the first line of a list item that holds further blocks reads as their heading. */
export function isItemTitle(text: string): boolean {
  const trimmed = text.trim();
  return trimmed !== "" && wordCount(trimmed) <= 10 && !/[.!?;,:]$/.test(trimmed);
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
