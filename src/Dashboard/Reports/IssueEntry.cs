using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Reports;

/// <summary>The form that issues a report as it was filled in, so that nothing of it is lost when something is wrong with it.</summary>
/// <param name="Reason">Why it is issued again.</param>
public sealed record IssueEntry(string Reason)
{
    /// <summary>The field for the reason.</summary>
    public const string ReasonField = "reason";

    /// <summary>No form was sent.</summary>
    public static IssueEntry None { get; } = new("");

    /// <summary>What is wrong; null for nothing.</summary>
    public string? Fault { get; init; }

    /// <summary>Reads a form.</summary>
    public static IssueEntry Read(IFormCollection form) => new(form[ReasonField].ToString().Trim());
}
