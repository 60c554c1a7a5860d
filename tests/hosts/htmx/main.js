import 'dialogue-summary';
import 'htmx.org';
