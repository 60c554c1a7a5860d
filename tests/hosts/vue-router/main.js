import { createApp } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import App from './App.vue';
import Other from './Other.vue';
import Record from './Record.vue';

const router = createRouter({
  history: createWebHistory(new URL('.', location.href).pathname),
  routes: [{ path: '/', component: Record }, { path: '/other', component: Other }],
});
createApp(App).use(router).mount('#app');
