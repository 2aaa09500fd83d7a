using CchcLive.Domain.Access;
using CchcLive.Ingest.Http.Access;
using CchcLive.Ingest.Intake;
using CchcLive.Ingest.Rules;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Keys;

/// <summary>For whom the sender of a request may speak.</summary>
internal static class SenderScopes
{
    /// <summary>The scope of a source's key; null for those who may speak for every source.</summary>
    public static SenderScope? Scope(this HttpContext http) =>
        http.Visitor() is { Kind: VisitorKind.IngestKey, Source: { } source } ? new SenderScope(source, http.SpeaksFor) : null;

    /// <summary>Refuses what is said for another source than the key's, or of units that the key is not bound to; null for nothing to refuse.</summary>
    /// <param name="http">The request.</param>
    /// <param name="source">The source of the address.</param>
    /// <param name="units">The units of the body, each with where it stands there.</param>
    public static IResult? Refusal(this HttpContext http, string source, IEnumerable<(string Field, string? Unit)> units)
    {
        if (http.Scope() is not { } scope) return null;
        if (scope.Source != source) return Outside(IntakeMessages.OutsideKey("source", $"nguồn “{scope.Source}”"));
        return units.FirstOrDefault(named => named.Unit is { } unit && !scope.MayName(unit)) is { Unit: not null } outside
            ? Outside(IntakeMessages.OutsideKey(outside.Field, SenderScope.Units))
            : null;
    }

    /// <summary>What is said when nothing of a request is the key's own.</summary>
    public static IResult Outside(IntakeEntry first) => ApiFaults.Of(
        403, first.Rule!, first.Line is { } line ? $"Dòng {line}: {first.Message}" : first.Index > 0 ? $"Sự kiện thứ {first.Index + 1}: {first.Message}" : first.Message);

    private static IResult Outside(Problem problem) => ApiFaults.Of(403, problem.Rule, problem.Message);
}
