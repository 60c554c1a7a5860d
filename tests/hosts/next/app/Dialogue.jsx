'use client';

import 'dialogue-summary';
import { useEffect, useRef } from 'react';

/** The element as a component: `data` is a dataset, or undefined while it is fetched. */
export function Dialogue({ data, onChange, ...attributes }) {
  const ref = useRef(null);
  useEffect(() => { ref.current.data = data; }, [data]);
  useEffect(() => {
    const element = ref.current;
    const listener = (event) => onChange?.(event.detail);
    element.addEventListener('dialogue-change', listener);
    return () => element.removeEventListener('dialogue-change', listener);
  }, [onChange]);
  return <dialogue-summary ref={ref} {...attributes} />;
}
