import 'dialogue-summary';
import { useRef, useState } from 'react';
import record from '../../record.json';

// React 19 gives a custom element its properties where it has such, attributes else, and listeners for `on…`.
export function App() {
  const widget = useRef(null);
  const [own, setOwn] = useState(false);
  const [few, setFew] = useState(false);
  const [folded, setFolded] = useState(false);
  const [there, setThere] = useState(true);
  const [ready, setReady] = useState(0);
  const [shown, setShown] = useState([]);

  return (
    <>
      <p>
        <button type="button" id="own" onClick={() => setOwn(!own)}>Our own record</button>
        <button type="button" id="few" onClick={() => setFew(!few)}>Two at a time</button>
        <button type="button" id="fold" onClick={() => setFolded(!folded)}>Fold</button>
        <button type="button" id="clear" onClick={() => widget.current?.clear()}>Clear</button>
        <button type="button" id="leave" onClick={() => setThere(!there)}>Take it out</button>
      </p>
      <p>Ready: <output id="ready">{ready}</output>. Shown: <output id="shown">{shown.join(' ')}</output></p>
      {there && (
        <dialogue-summary
          id="record"
          ref={widget}
          // Without `data` the built-in record is shown. With `data={null}` the element waits for one.
          {...(own ? { data: record } : {})}
          page-size={few ? 2 : 50}
          headingLevel={3}
          hidden={folded}
          ondialogue-ready={() => setReady((count) => count + 1)}
          ondialogue-change={(event) => setShown(event.detail.results.ids)}
        >
          <p>Shown until the cards stand.</p>
        </dialogue-summary>
      )}
    </>
  );
}
