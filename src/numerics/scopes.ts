import { engine, Tensor, type TensorContainer } from '@tensorflow/tfjs-core';

/**
 * Makes the end of `tidy` look for tensors among what it returns, and not among numbers: tfjs visits every element of
 * a typed array, which can take longer than the work that made it. Which tensors outlive the scope does not change.
 */
export function installScopes(): void {
  const tensors = engine();
  const end = tensors.endScope.bind(tensors);
  tensors.endScope = (result?: TensorContainer) => {
    end(tensorsIn(result));
  };
}

/** The tensors that a value holds, at any depth: each once. */
export function tensorsIn(value: unknown): Tensor[] {
  const found = new Set<Tensor>();
  const seen = new Set<object>();
  const visit = (one: unknown) => {
    if (typeof one !== 'object' || one === null || ArrayBuffer.isView(one) || seen.has(one)) return;
    seen.add(one);
    if (one instanceof Tensor) found.add(one as Tensor);
    else Object.values(one).forEach(visit);
  };
  visit(value);
  return [...found];
}
