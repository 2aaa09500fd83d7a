namespace CchcLive.Ingest.Simulation;

/// <summary>How applicants and officers behave, whatever the unit; all figures invented.</summary>
public sealed record HabitParameters
{
    /// <summary>The chance that an online filing is not accepted.</summary>
    public required double IntakeRejected { get; init; }

    /// <summary>The chance that a dossier comes without term and due date.</summary>
    public required double NoTerm { get; init; }

    /// <summary>Working days an applicant has for a supplement.</summary>
    public required int SupplementTermDays { get; init; }

    /// <summary>Mean working days an applicant takes for it.</summary>
    public required double SupplementDays { get; init; }

    /// <summary>The chance of asking a second time.</summary>
    public required double SecondSupplement { get; init; }

    /// <summary>Mean working days until a financial obligation is met.</summary>
    public required double PaymentDays { get; init; }

    /// <summary>The chance that a consulted unit answers late.</summary>
    public required double LateAnswer { get; init; }

    /// <summary>The chance that a dossier is refused after receipt.</summary>
    public required double Refused { get; init; }

    /// <summary>The chance that the applicant withdraws.</summary>
    public required double Withdrawn { get; init; }

    /// <summary>The chance that a dossier which will be late is forecast so before its due date.</summary>
    public required double Forecast { get; init; }

    /// <summary>The chance that an apology is sent before the due date, as NĐ 61/2018 Đ19.9 demands.</summary>
    public required double ApologyInTime { get; init; }

    /// <summary>The chance that an apology lacks the reason or the next date.</summary>
    public required double ApologyIncomplete { get; init; }

    /// <summary>The chance that an explanation is reviewed, and then that it is found justified.</summary>
    public required double ExplanationReviewed { get; init; }

    /// <summary>The chance that a reviewed explanation is found justified.</summary>
    public required double ExplanationJustified { get; init; }

    /// <summary>The chance of a reminder for a late dossier.</summary>
    public required double Reminder { get; init; }

    /// <summary>The chance that a result is never collected.</summary>
    public required double NotCollected { get; init; }

    /// <summary>The chance that the applicant rates.</summary>
    public required double Rated { get; init; }

    /// <summary>The chance that handling is stopped at the applicant's written request (TT 03/2025 Đ7).</summary>
    public double Stopped { get; init; }

    /// <summary>The chance that a finished dossier is opened again.</summary>
    public double Reopened { get; init; }

    /// <summary>The chance that a dossier was entered by mistake and is voided.</summary>
    public double Voided { get; init; }

    /// <summary>The chance that a filing was recorded twice and is merged into the other.</summary>
    public double Merged { get; init; }

    /// <summary>The chance that an ended dossier is reported to the national portal.</summary>
    public double Synced { get; init; }

    /// <summary>The chance that an online filing was made with a verified account (VNeID).</summary>
    public double Vneid { get; init; }

    /// <summary>The chance that an online filing uses digitised data again.</summary>
    public double ReusedData { get; init; }

    /// <summary>The chance that an online filing draws from the applicant's store of data.</summary>
    public double FromStore { get; init; }

    /// <summary>The chance that a supplement is asked for because of the authority, not of the applicant.</summary>
    public double SupplementByAuthority { get; init; }

    /// <summary>The chance that something of the receipt is corrected.</summary>
    public double Corrected { get; init; }

    /// <summary>The chance that what would end in the last working days of a month is ended in the last hour of its last one.</summary>
    public double MonthEndClosing { get; init; }

    /// <summary>Why dossiers are late: code and words without names.</summary>
    public required IReadOnlyList<ReasonParameters> LateReasons { get; init; }

    /// <summary>What is missing when a supplement is asked.</summary>
    public required IReadOnlyList<ReasonParameters> SupplementReasons { get; init; }
}

/// <summary>A reason.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Text">Its words.</param>
public sealed record ReasonParameters(string Code, string Text);
