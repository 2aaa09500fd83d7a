using System.Globalization;
using CchcLive.Domain.Events;

namespace CchcLive.Grains.Tests.Support;

/// <summary>What sources tell, in a few words. Times are local: <c>2025-03-12 09:00</c> at +07:00.</summary>
internal static class Told
{
    public const string Justice = "bt-tu-phap";
    public const string Land = "bt-vp-dang-ky-dat-dai";
    public const string AnLac = "bt-p-an-lac";

    public static DateTimeOffset At(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(7));

    public static DossierEvent Event(Verb verb, string code, string at, params FieldValue[] fields) => new()
    {
        Source = "mot-cua",
        Id = $"{code}/{verb}/{at}",
        Verb = verb,
        Code = code,
        Time = Moment.At(At(at)),
        Fields = FieldSet.Of(fields),
    };

    public static DossierEvent Received(string code, string unit, string at, string? due = null, params FieldValue[] more) => Event(
        Verb.Received, code, at,
        [Name(FieldId.HandlingUnitId, unit), Name(FieldId.ReceivingUnitId, unit), .. due is null ? [] : (FieldValue[])[FieldValue.Of(FieldId.DueAt, Moment.At(At(due)))], .. more]);

    public static DossierEvent Transferred(string code, string to, string at) => Event(Verb.Transferred, code, at, Name(FieldId.ToUnitId, to));

    public static DossierEvent Completed(string code, string at) => Event(Verb.Completed, code, at);

    public static FieldValue Name(FieldId field, string name) => FieldValue.Of(field, name);

    /// <summary>A code that is the only one of its number.</summary>
    public static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"H29.BT-250312-{number:0000}");
}
