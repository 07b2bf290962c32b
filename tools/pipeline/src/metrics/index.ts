export { type History, readHistory } from './history.ts';
export { metricsOf, type Window } from './metrics.ts';
export { type Board, type MetricsRequest, readBoard, readMetrics, sinceOf } from './records.ts';
export { noteSurvey, surveyOf } from './survey.ts';
export { type Car, trainOf } from './train.ts';
