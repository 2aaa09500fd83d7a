namespace CchcLive.Ingest.Http;

/// <summary>What the program is.</summary>
/// <param name="Engine"><c>Orleans</c> or <c>Embedded</c>.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Build">Changes with every build: an old tab then reloads itself.</param>
public sealed record ProgramFacts(string Engine, string Version, string Build);
