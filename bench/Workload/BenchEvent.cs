namespace CchcLive.Bench.Workload;

/// <summary>One event as peers without a JSON door take it, and as it goes over HTTP.</summary>
/// <param name="Source">CloudEvents source.</param>
/// <param name="Id">CloudEvents id.</param>
/// <param name="Code">The dossier.</param>
/// <param name="Verb">The verb, in kebab case.</param>
/// <param name="Unit">The unit that it counts for.</param>
/// <param name="At">When it happened.</param>
/// <param name="Data">The object <c>data</c> as JSON.</param>
/// <param name="Json">The whole event as UTF-8 JSON, without a line end.</param>
internal sealed record BenchEvent(string Source, string Id, string Code, string Verb, string Unit, DateTimeOffset At, string Data, byte[] Json);
