using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Ingest.Reconciliation;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Reconciliation;

/// <summary>What became of a form.</summary>
/// <param name="Done">What was done; null for nothing.</param>
/// <param name="Form">The form, with what is wrong with it.</param>
/// <param name="FileFaults">What is wrong with a file.</param>
/// <param name="Status">The HTTP status of the page that shows it again.</param>
internal sealed record ActOutcome(string? Done, Entries? Form, IReadOnlyList<CountFault> FileFaults, int Status)
{
    /// <summary>It was done.</summary>
    public static ActOutcome Of(string done) => new(done, null, [], StatusCodes.Status200OK);

    /// <summary>Something is wrong with the form.</summary>
    public static ActOutcome Faulty(Entries form, int status = StatusCodes.Status400BadRequest) => new(null, form, [], status);
}
