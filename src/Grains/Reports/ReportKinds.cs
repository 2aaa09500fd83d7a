namespace CchcLive.Grains.Reports;

/// <summary>The kinds of report that the program makes.</summary>
internal sealed class ReportKinds(IEnumerable<IReportComposer> composers)
{
    private readonly Dictionary<string, IReportComposer> _kinds = composers.ToDictionary(composer => composer.Kind, StringComparer.Ordinal);

    /// <summary>All of them, in the order in which they were registered.</summary>
    public IReadOnlyList<IReportComposer> All => [.. _kinds.Values];

    /// <summary>What makes a kind.</summary>
    /// <exception cref="ReportException">There is no such kind.</exception>
    public IReportComposer Of(string kind) => _kinds.GetValueOrDefault(kind) ?? throw new ReportException(ReportWords.NoKind(kind));
}
