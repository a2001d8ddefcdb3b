import type { Lang } from '../../i18n/text.ts';
import { range, toPosition, nearestValue, toValue } from '../contract/grid.ts';
import type { Affects, Param, Params, Value, Values } from '../contract/params.ts';
import { formatValue } from '../frame/scale.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/** Listens to the frame's form; `changed` hears the new values and what the change affects. */
export function controls(
  form: HTMLFormElement,
  { params, lang, signal }: { params: Params; lang: Lang; signal: AbortSignal },
  changed: (values: Values<Params>, affects: Affects) => void,
) {
  let values: Values<Params> = {};
  const named = namedIn(form);
  const { fit, without } = uses(params, named);

  const heard = ({ target }: Event) => {
    const control = target as Control;
    const param = params[control.name];
    if (!param) return;
    values = { ...values, [control.name]: read(param, control) };
    fit(values);
    if (param.kind === 'slider') show(param, control, values[control.name]!, lang);
    changed(values, param.affects);
  };
  form.addEventListener('submit', (event) => event.preventDefault(), { signal });
  form.addEventListener('input', heard, { signal });

  /** Shows `next` without calling `changed`. */
  const set = (next: Values<Params>): void => {
    values = next;
    for (const [name, param] of Object.entries(params))
      for (const control of named(name)) show(param, control, next[name]!, lang);
    fit(values);
  };
  return {
    set,
    /** Sets one parameter as its control would: a slider to its nearest value. Throws if there is none of that name. */
    turn: (name: string, value: Value): void => {
      const param = params[name];
      if (!param) throw new RangeError(`no parameter named "${name}"`);
      set({ ...values, [name]: param.kind === 'slider' ? nearestValue(param, +value) : value });
      changed(values, param.affects);
    },
    without,
    enable(on: boolean): void {
      for (const set of form.querySelectorAll('fieldset')) set.disabled = !on;
    },
  };
}

const namedIn = (form: HTMLFormElement) => (name: string) =>
  Array.from(form.elements).filter(
    (element): element is Control => (element as Control).name === name,
  );

/** Disables the controls that are of no use. */
function uses(params: Params, named: (name: string) => Control[]) {
  let values: Values<Params> = {};
  let unused: readonly string[] = [];
  const draw = (): void => {
    for (const [name, param] of Object.entries(params))
      for (const control of named(name))
        control.disabled = unused.includes(name) || !isOfUse(param, values);
  };
  return {
    /** Beside these values. */
    fit: (next: Values<Params>): void => {
      values = next;
      draw();
    },
    /** Besides, the reader's own data leave these parameters without a use. */
    without: (names: readonly string[]): void => {
      unused = names;
      draw();
    },
  };
}

/** Whether a parameter matters beside the current values. */
const isOfUse = ({ when = {} }: Param, values: Values<Params>): boolean =>
  Object.entries(when).every(([other, value]) => values[other] === value);

function read(param: Param, control: Control): Value {
  if (param.kind === 'slider') return toValue(param, Number(control.value));
  return param.kind === 'toggle' ? (control as HTMLInputElement).checked : control.value;
}

function show(param: Param, control: Control, value: Value, lang: Lang): void {
  if (param.kind === 'toggle') (control as HTMLInputElement).checked = value as boolean;
  else if (control instanceof HTMLInputElement && control.type === 'radio')
    control.checked = control.value === value;
  else if (param.kind === 'choice') control.value = value as string;
  else {
    const { min, max } = range(param);
    const at = toPosition(param, value as number);
    const text = formatValue(param, value, lang);
    if (toValue(param, Number(control.value)) !== value) control.value = String(at);
    control.style.setProperty('--at', `${((at - min) / (max - min)) * 100}%`);
    control.setAttribute('aria-valuetext', text);
    const written = control.parentElement?.querySelector('.row b');
    if (written) written.textContent = text;
  }
}
