'use client';

import { useCallback, useState } from 'react';
import record from '../record.json';
import { Dialogue } from './Dialogue.jsx';

export default function Page() {
  const [shown, setShown] = useState([]);
  const onChange = useCallback(({ results }) => setShown(results.ids), []);
  return (
    <main>
      <output id="shown">{shown.join(' ')}</output>
      <Dialogue id="record" data={record} onChange={onChange} />
    </main>
  );
}
