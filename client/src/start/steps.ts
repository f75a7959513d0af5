/** Questions one after the other, each with a way back to the one before. */
import { QuickInputButtons, type QuickPickItem, window } from "vscode";

export type Answer<T> = { readonly type: "answer"; readonly value: T } | { readonly type: "back" | "cancelled" };

export interface Question {
  readonly title: string;
  readonly placeholder: string;
  readonly step: number;
  readonly of: number;
}

export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** Several of them, or none; what is typed and is not among them becomes one that is chosen. */
export function chooseOrWrite<T>(
  { title, placeholder, step, of }: Question,
  choices: readonly Choice<T>[],
  own: (text: string) => Choice<T>,
): Promise<Answer<readonly T[]>> {
  const pick = window.createQuickPick<Choice<T>>();
  Object.assign(pick, { title, placeholder, step, totalSteps: of, canSelectMany: true, ignoreFocusOut: true });
  pick.items = choices;
  pick.onDidChangeValue((value) => {
    const typed = value.trim();
    const written = pick.selectedItems.filter((each) => !choices.includes(each));
    const chosen = pick.selectedItems;
    const isNew = typed !== "" && ![...choices, ...written].some(({ label }) => same(label, typed));
    pick.items = [...choices, ...written, ...(isNew ? [{ ...own(typed), alwaysShow: true }] : [])];
    pick.selectedItems = chosen;
  });
  return asked(pick, step, () => pick.selectedItems.map(({ value }) => value));
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** @param many whether several may be chosen, or none */
export function choose<T>(
  { title, placeholder, step, of }: Question,
  choices: readonly Choice<T>[],
  many: boolean,
): Promise<Answer<readonly T[]>> {
  const pick = window.createQuickPick<Choice<T>>();
  Object.assign(pick, { title, placeholder, step, totalSteps: of, canSelectMany: many, ignoreFocusOut: true });
  pick.items = choices;
  pick.matchOnDetail = true;
  return asked(pick, step, () => {
    const chosen = pick.selectedItems.map(({ value }) => value);
    return chosen.length > 0 || many ? chosen : undefined;
  });
}

/** A text that may be left empty. */
export function write({ title, placeholder, step, of }: Question, prompt: string): Promise<Answer<string>> {
  const box = window.createInputBox();
  Object.assign(box, { title, placeholder, prompt, step, totalSteps: of, ignoreFocusOut: true });
  return asked(box, step, () => box.value.trim());
}

type Input = ReturnType<typeof window.createQuickPick> | ReturnType<typeof window.createInputBox>;

function asked<T>(
  input: Pick<Input, "onDidAccept" | "onDidHide" | "onDidTriggerButton" | "buttons" | "show" | "dispose">,
  step: number,
  read: () => T | undefined,
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const end = (answer: Answer<T>): void => {
      resolve(answer);
      input.dispose();
    };
    input.buttons = step > 1 ? [QuickInputButtons.Back] : [];
    input.onDidTriggerButton(() => end({ type: "back" }));
    input.onDidAccept(() => {
      const value = read();
      if (value !== undefined) end({ type: "answer", value });
    });
    input.onDidHide(() => end({ type: "cancelled" }));
    input.show();
  });
}
