using System.Text.Encodings.Web;
using System.Text.Json;

namespace CchcLive.Mutation;

/// <summary>What became of one mutant.</summary>
/// <param name="File">The file, below src/Domain.</param>
/// <param name="Line">Its line.</param>
/// <param name="Was">What stood there.</param>
/// <param name="Is">What the mutant put there; empty if it took a statement away.</param>
/// <param name="Outcome"><c>killed</c>, <c>survived</c> or <c>notCompiled</c>.</param>
internal sealed record Verdict(string File, int Line, string Was, string Is, string Outcome);

/// <summary>The verdicts so far, kept in a file after each, so that a run can be cut into pieces.</summary>
internal sealed class Report(string file)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Verdict> _verdicts = File.Exists(file) ? [.. JsonSerializer.Deserialize<Content>(File.ReadAllText(file), Format)!.Mutants] : [];

    /// <summary>The share of killed mutants among those that compile, in percent.</summary>
    public double Score => Math.Round(100.0 * Count("killed") / Math.Max(1, Count("killed") + Count("survived")), 1);

    /// <summary>How many mutants had an outcome.</summary>
    public int Count(string outcome) => _verdicts.Count(verdict => verdict.Outcome == outcome);

    /// <summary>What is known of a mutant; null if it has not been tried on this source.</summary>
    public Verdict? Find(Verdict mutant) => _verdicts.Find(known => known with { Outcome = "" } == mutant with { Outcome = "" });

    /// <summary>Notes a verdict, in place of an earlier one.</summary>
    public void Note(Verdict verdict)
    {
        if (Find(verdict) is { } known) _verdicts.Remove(known);
        _verdicts.Add(verdict);
    }

    /// <summary>Forgets mutants of sources that have changed since.</summary>
    public void KeepOnly(IReadOnlyCollection<Verdict> mutants) => _verdicts.RemoveAll(known => !mutants.Contains(known with { Outcome = "" }));

    /// <summary>Writes the file, survivors in front.</summary>
    public void Save()
    {
        var sorted = _verdicts.OrderBy(verdict => verdict.Outcome != "survived").ThenBy(verdict => verdict.File, StringComparer.Ordinal).ThenBy(verdict => verdict.Line);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(new Content(Score, Count("killed"), Count("survived"), Count("notCompiled"), [.. sorted]), Format) + "\n");
    }

    private sealed record Content(double Score, int Killed, int Survived, int NotCompiled, IReadOnlyList<Verdict> Mutants);
}
