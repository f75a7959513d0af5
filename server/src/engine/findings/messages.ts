/** From message ids to the sentences a reader is told. */
import { catalogue, messages } from "../catalogue/data.js";
import type { Message } from "../types.js";

const sentences = new Map<string, string>(Object.entries(messages));
for (const check of catalogue.checks) for (const [id, text] of Object.entries(check.messages)) sentences.set(id, text);

/**
 * The sentence for a message. `translate` may give another language's template for an id; arguments that name a
 * kind of document are themselves looked up (`kind.charter`).
 */
export function formatMessage(
  message: Message,
  translate: (id: string) => string | undefined = () => undefined,
): string {
  const template = (id: string) => translate(id) ?? sentences.get(id);
  const text = template(message.id) ?? message.id;
  return text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const value = message.args[name];
    if (value === undefined) return whole;
    return name === "kind" ? (template(`kind.${value}`) ?? String(value)) : String(value);
  });
}

export function hasMessage(id: string): boolean {
  return sentences.has(id);
}
