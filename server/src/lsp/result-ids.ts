/** Ids of what was reported, so that what is as it was need not be sent again. */

export interface ResultIds {
  /** The same for the same content of a document as last time. */
  of(uri: string, content: string): string;
  forget(uri: string): void;
}

export function createResultIds(): ResultIds {
  const answered = new Map<string, { readonly id: string; readonly content: string }>();
  let count = 0;
  return {
    of(uri, content) {
      const known = answered.get(uri);
      const id = known?.content === content ? known.id : String(++count);
      answered.set(uri, { id, content });
      return id;
    },
    forget: (uri) => void answered.delete(uri),
  };
}
