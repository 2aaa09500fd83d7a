namespace CchcLive.Domain.Organisation;

/// <summary>One thing wrong with an org chart.</summary>
/// <param name="UnitId">The unit at fault.</param>
/// <param name="Message">What is wrong with it, for the person who keeps the file.</param>
public sealed record OrgFault(string UnitId, string Message);

/// <summary>An org chart contradicts itself; all its faults at once, each naming its unit.</summary>
public sealed class OrgChartException : FormatException
{
    private const int Shown = 20;

    /// <summary>Creates the exception.</summary>
    public OrgChartException(IReadOnlyList<OrgFault> faults) : base(Describe(faults)) => Faults = faults;

    /// <summary>The faults, at least one.</summary>
    public IReadOnlyList<OrgFault> Faults { get; }

    private static string Describe(IReadOnlyList<OrgFault> faults)
    {
        var lines = faults.Take(Shown).Select(fault => $"Unit '{fault.UnitId}': {fault.Message}");
        var rest = faults.Count > Shown ? $"{Environment.NewLine}… and {faults.Count - Shown} more." : "";
        return string.Join(Environment.NewLine, lines) + rest;
    }
}
