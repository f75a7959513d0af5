/** The type of schema-validator.js, which scripts/generate.mjs makes from server/catalogue/config.schema.yaml. */

export interface SchemaError {
  readonly keyword: string;
  /** JSON Pointer to the value at fault. */
  readonly instancePath: string;
  readonly params: {
    readonly additionalProperty?: string;
    readonly propertyName?: string;
    readonly missingProperty?: string;
    readonly allowedValues?: readonly string[];
  };
  /** Set on the reasons why a key is refused; a `propertyNames` error follows them. */
  readonly propertyName?: string;
}

interface Validate {
  (value: unknown): boolean;
  readonly errors: readonly SchemaError[] | null;
}

declare const validate: Validate;
export default validate;
