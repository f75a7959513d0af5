/** `${{ … }}` as GitHub's own library reads it. */
import { data, Evaluator, Lexer, Parser, wellKnownFunctions } from "@actions/expressions";

export type Context = Readonly<Record<string, unknown>>;

/** Of the functions on the state of a job, those that the action uses. */
const STATUS = { name: "cancelled", minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(false) };

/** A text with its expressions replaced; one that is nothing but an expression, as text too. */
export function fill(text: string, context: Context): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, context).coerceString());
}

/** Whether a step's `if` holds. */
export function holds(condition: string, context: Context): boolean {
  const expression = condition.trim().replace(/^\$\{\{(.*)\}\}$/s, "$1");
  const result = evaluate(expression, context);
  return result.kind === data.Kind.Boolean
    ? result.value
    : result.coerceString() !== "" && result.coerceString() !== "0";
}

function evaluate(expression: string, context: Context): data.ExpressionData {
  const { tokens } = new Lexer(expression.trim()).lex();
  const functions = [...Object.values(wellKnownFunctions), STATUS];
  const tree = new Parser(tokens, Object.keys(context), functions).parse();
  return new Evaluator(tree, dictionary(context), new Map([[STATUS.name, STATUS]])).evaluate();
}

function dictionary(values: Context): data.Dictionary {
  return new data.Dictionary(...Object.entries(values).map(([key, value]) => ({ key, value: toData(value) })));
}

function toData(value: unknown): data.ExpressionData {
  if (value === undefined || value === null) return new data.Null();
  if (typeof value === "boolean") return new data.BooleanData(value);
  if (typeof value === "number") return new data.NumberData(value);
  if (typeof value === "string") return new data.StringData(value);
  return dictionary(value as Context);
}
