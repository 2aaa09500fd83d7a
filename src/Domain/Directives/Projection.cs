namespace CchcLive.Domain.Directives;

/// <summary>A target at the end of its period. A single projected number would look more certain than it is: beside it stand the best and the worst that can still come of what is known.</summary>
/// <param name="Outlook">What follows from the three.</param>
/// <param name="Pace">If all goes on as so far; null for none.</param>
/// <param name="Best">If nothing more goes wrong; null if nobody can say.</param>
/// <param name="Worst">If all that is to come goes wrong; null if nobody can say.</param>
public sealed record Projection(Outlook Outlook, decimal? Pace, decimal? Best, decimal? Worst)
{
    /// <summary>Nothing can be said.</summary>
    public static Projection None { get; } = new(Outlook.Unknown, null, null, null);

    /// <summary>Projects a figure.</summary>
    /// <param name="course">The figure.</param>
    /// <param name="value">What is measured of a numerator and a denominator (1 for a figure without), and whether that meets the target; null if nothing is.</param>
    public static Projection Of(Course course, Func<decimal, decimal, (decimal Value, bool IsMet)?> value)
    {
        if (course.Passed == 0 || course.Whole is 0) return None;
        var (pace, best, worst) = course.Whole is { } whole ? Share(course, whole) : Count(course);
        var (atPace, atBest, atWorst) = (At(pace), At(best), At(worst));
        if (atPace is null) return None;
        var outlook = atWorst?.IsMet == true ? Outlook.Secured
            : atPace.Value.IsMet ? course.Left == 0 ? Outlook.Secured : Outlook.OnTrack
            : course.Left > 0 && (best is null || atBest?.IsMet == true) ? Outlook.AtRisk
            : Outlook.OutOfReach;
        return new Projection(outlook, atPace.Value.Value, atBest?.Value, atWorst?.Value);

        (decimal Value, bool IsMet)? At((decimal Part, decimal Whole)? end) => end is { } there ? value(there.Part, there.Whole) : null;
    }

    private static ((decimal, decimal) Pace, (decimal, decimal)? Best, (decimal, decimal)? Worst) Share(Course course, decimal whole)
    {
        var (part, toCome, end) = (course.Part, course.ToCome, whole + course.ToCome);
        if (!course.IsHigherBetter) return ((part + toCome * part / whole, end), (course.CanBeMadeGood ? 0 : part, end), course.IsShare ? (part + toCome, end) : null);
        var open = toCome - Math.Min(course.Doomed, toCome);
        return ((part + open * part / whole, end), !course.IsShare ? null : course.CanBeMadeGood ? (end, end) : (part + open, end), (part, end));
    }

    private static ((decimal, decimal) Pace, (decimal, decimal)? Best, (decimal, decimal)? Worst) Count(Course course)
    {
        var pace = (course.Part + course.ToCome, 1m);
        return course.IsHigherBetter ? (pace, null, (course.Part, 1)) : (pace, (course.CanBeMadeGood ? 0 : course.Part, 1), null);
    }
}
