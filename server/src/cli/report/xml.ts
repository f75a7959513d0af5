/** XML with text in it that is anybody's. */
import { escapedMarkup } from "../../project/index.js";

/** What XML 1.0 cannot hold in any form is made visible. */
export function escapeXml(text: string): string {
  return escapedMarkup(text);
}

/** An element on lines of its own. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const open = `<${name}${list.join("")}`;
  return content.length === 0 ? `${open}/>\n` : `${open}>\n${content.join("")}</${name}>\n`;
}
