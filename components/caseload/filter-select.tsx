type FilterSelectProps = {
  name: string;
  label: string;
  value?: string;
  any?: string;
  options: { value: string; label: string }[];
};

/** One filter. `any` is the words of no choice at all; without it there always is one. */
export function FilterSelect({ name, label, value, any, options }: FilterSelectProps) {
  return (
    <label>
      <span>{label}</span>
      <select key={value} name={name} defaultValue={value ?? ""} className="input">
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
