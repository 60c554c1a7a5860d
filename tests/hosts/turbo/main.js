import '@hotwired/turbo';
import 'dialogue-summary';
