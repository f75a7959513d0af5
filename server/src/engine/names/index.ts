/** The names of a document: where they stand, what they mean, and how they are changed. */
export { type EntityAt, entitiesOf, entityAt, entityIn, occurrenceAt } from "./entities.js";
export type { Entity, EntityType, Occurrence } from "./entity.js";
export { newForm, plainForm } from "./forms.js";
export { fragmentEdits, type MovedAnchor, movedAnchors, renameEdits } from "./rename.js";
