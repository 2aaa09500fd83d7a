namespace CchcLive.Domain.Targets;

/// <summary>Where an on-time share stands against its target.</summary>
public enum OnTimeStanding
{
    /// <summary>There is no denominator.</summary>
    None = 0,
    /// <summary>Too few dossiers to judge.</summary>
    Few = 1,
    /// <summary>Đạt: above the target.</summary>
    Met = 2,
    /// <summary>Cận ngưỡng: not above the target, not below the warning.</summary>
    Near = 3,
    /// <summary>Không đạt: below the warning.</summary>
    Missed = 4,
}
