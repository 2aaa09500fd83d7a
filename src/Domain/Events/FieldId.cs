namespace CchcLive.Domain.Events;

/// <summary>
/// The fields that an event may carry in <c>data</c>. The numbers are stored in the journal and never change meaning.
/// <see cref="EventContract"/> says which verb takes which, their JSON names and kinds.
/// </summary>
public enum FieldId : byte
{
#pragma warning disable CS1591 // each field is described once, in EventContract
    UnitId = 1, OfficerId = 2,
    ProcedureCode = 10, ProcedureVersion = 11, ProcedureLevel = 12, FieldCode = 13, Kind = 14,
    SupportingUnitId = 15, ReceivingUnitId = 16, HandlingUnitId = 17, ReturningUnitId = 18, TerritoryUnitId = 19,
    ChannelIn = 20, ChannelOut = 21, SubmittedAt = 22, ReceivedAt = 23, DueAt = 24, LegalDuration = 25, DurationUnit = 26,
    SupplementPolicy = 27, FeeAmount = 28, LinkedGroupId = 29, ExternalCodes = 30,
    ResultElectronic = 31, ComponentsDigitised = 32, ReusedData = 33, FromPersonalStore = 34, VneidVerified = 35,
    StepId = 40, StepDueAt = 41, FromUnitId = 42, ToUnitId = 43, ConsultedUnitId = 44, ConsultDueAt = 45, AnsweredAt = 46, At = 47,
    RequestNo = 50, ReasonCode = 51, ReasonText = 52, CausedBy = 53, ViaOneStop = 54, NoticeNo = 55, ApplicantDeadline = 56,
    CompleteAt = 57, NewDueAt = 58, ClosedAt = 59,
    Amount = 60, PaidAt = 61, PaidOnline = 62,
    ApologyText = 70, NextDueAt = 71, SignerId = 72, Channel = 73, SentAt = 74, Verdict = 75, ByHead = 76, By = 77,
    CompletedAt = 80, ResultType = 81, ReturnedAt = 82, EndedAt = 83, LegalBasis = 84, ApprovedBy = 85, RequestedAt = 86,
    Score = 90, Scale = 91, RatedAt = 92, Aspects = 93, State = 94, FormNo = 95,
    CorrectsEventId = 100, CorrectsSource = 101, Time = 102, EffectiveDate = 103, LegalDoc = 104, IntoCode = 105,
#pragma warning restore CS1591
}
