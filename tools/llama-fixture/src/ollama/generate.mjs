import { answerPrompt } from './answer-prompt.mjs';
import { ollamaError } from './ollama-error.mjs';
import { renderPrompt } from './render-prompt.mjs';

/** POST /api/generate. Without a prompt it only loads the model. */
export function generate(service) {
  return async (exchange) => {
    const body = await exchange.json(ollamaError.malformed);
    const entry = service.models.find(body.model ?? '');
    if (entry === undefined) throw ollamaError.notFound(body.model ?? '');
    const prompt = body.prompt ?? '';
    if (prompt === '') {
      await service.engine.model(entry.blob, entry.path);
      return exchange.send(200, {
        model: body.model,
        created_at: new Date().toISOString(),
        response: '',
        done: true,
        done_reason: 'load',
      });
    }
    const template = body.template ?? entry.template;
    const system = body.system ?? entry.system;
    return answerPrompt(exchange, {
      service,
      entry,
      body,
      text: body.raw === true ? prompt : renderPrompt(template, { system, prompt }),
      worded: (response) => ({ response }),
    });
  };
}
