/**
 * Why a model is not used. `unreachable`: it could not be had, as offline. The others: it was refused, as made for another project or
 * list, in a version of the format that is not known here, or cut off or changed on the way.
 */
export type ModelFault = 'unreachable' | 'foreign' | 'version' | 'damaged';

/** What was learned cannot be used. */
export class ModelError extends Error {
  readonly fault: ModelFault;

  constructor(fault: ModelFault) {
    super(`The model is ${fault}.`);
    this.fault = fault;
  }
}
