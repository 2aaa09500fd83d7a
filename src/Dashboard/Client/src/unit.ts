import { plotlyCharts } from "./charts/charts";

void plotlyCharts().draw(document);
