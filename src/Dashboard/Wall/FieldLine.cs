using CchcLive.Dashboard.Text;
using CchcLive.Domain.Targets;

namespace CchcLive.Dashboard.Wall;

/// <summary>A field's on-time share of the month, judged.</summary>
/// <param name="Name">The field, or that none is named.</param>
/// <param name="Part">Numerator.</param>
/// <param name="Whole">Denominator.</param>
/// <param name="Standing">Where it stands against the target.</param>
public sealed record FieldLine(string Name, long Part, long Whole, OnTimeStanding Standing)
{
    /// <summary>Orders the worst first; those with too few dossiers to judge come after, those without any last.</summary>
    public static IReadOnlyList<FieldLine> WorstFirst(IEnumerable<FieldShare> fields, OnTimeTargets targets) =>
    [
        .. fields.Select(field => new FieldLine(field.Field ?? Texts.WallNoField, field.Part, field.Whole, targets.Judge(field.Part, field.Whole)))
            .OrderBy(line => line.Standing switch { OnTimeStanding.None => 2, OnTimeStanding.Few => 1, _ => 0 })
            .ThenBy(line => line.Whole == 0 ? 0 : (decimal)line.Part / line.Whole).ThenByDescending(line => line.Whole).ThenBy(line => line.Name, StringComparer.Ordinal),
    ];
}
