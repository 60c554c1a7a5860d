// The component, and a bare tag whose `data` React loses while it hydrates.
import { useCallback, useState } from 'react';
import { Dialogue } from './Dialogue.jsx';
import record from './record.json';

export function App() {
  const [shown, setShown] = useState([]);
  const onChange = useCallback(({ results }) => setShown(results.ids), []);
  return (
    <main>
      <output id="shown">{shown.join(' ')}</output>
      <Dialogue id="record" data={record} onChange={onChange} heading-level="3" />
      <dialogue-summary id="bare" data={record} pageSize={2} linkState="none" />
    </main>
  );
}
