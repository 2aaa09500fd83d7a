using System.Globalization;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>Dossiers as a one-stop-shop system sends them: submitted, received, assigned, completed, handed over; GUID ids, full headers.</summary>
internal static class TypicalDossiers
{
    public static List<DossierEvent> Events(int dossiers)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, dossiers).SelectMany(n => One(random, n))];
    }

    private static IEnumerable<DossierEvent> One(Random random, int number)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"000.15.{27430 + number % 10}.H29-261005-{number:0000}");
        var start = new DateTimeOffset(2026, 10, 5, 7, 30, 0, TimeSpan.FromHours(7)).AddSeconds(random.Next(5 * 3600));
        var unit = (27430 + number % 10).ToString(CultureInfo.InvariantCulture);
        yield return Make(Verb.Submitted, start.AddHours(-20), FieldValue.Of(FieldId.ChannelIn, "online"), FieldValue.Of(FieldId.ProcedureCode, $"1.{number % 50:000000}.000.00.00.H29"));
        yield return Make(
            Verb.Received, start, FieldValue.Of(FieldId.HandlingUnitId, unit), FieldValue.Of(FieldId.ReceivingUnitId, unit), FieldValue.Of(FieldId.TerritoryUnitId, unit),
            FieldValue.Of(FieldId.ProcedureCode, $"1.{number % 50:000000}.000.00.00.H29"), FieldValue.Of(FieldId.FieldCode, "ho-tich"), FieldValue.Of(FieldId.ChannelIn, "online"),
            FieldValue.Of(FieldId.OfficerId, $"cb-{number % 20}"), FieldValue.Of(FieldId.LegalDuration, 3), FieldValue.Of(FieldId.DurationUnit, "workingDay"),
            FieldValue.Of(FieldId.DueAt, Moment.On(DateOnly.FromDateTime(start.AddDays(3).Date))));
        yield return Make(Verb.Assigned, start.AddMinutes(20), FieldValue.Of(FieldId.UnitId, unit), FieldValue.Of(FieldId.OfficerId, $"cb-{number % 20}"), FieldValue.Of(FieldId.StepId, "tham-dinh"));
        yield return Make(Verb.Completed, start.AddDays(2).AddSeconds(random.Next(9999)), FieldValue.Of(FieldId.ResultType, "ban-sao"), FieldValue.Of(FieldId.ResultElectronic, true));
        yield return Make(Verb.Returned, start.AddDays(3).AddSeconds(random.Next(9999)), FieldValue.Of(FieldId.ChannelOut, "direct"));

        DossierEvent Make(Verb verb, DateTimeOffset time, params FieldValue[] fields)
        {
            var id = new byte[16];
            random.NextBytes(id);
            return new DossierEvent
            {
                Source = "egov", Id = new Guid(id).ToString("D"), Verb = verb, Code = code, Time = Moment.At(time), RecordedAt = Moment.At(time.AddSeconds(random.Next(300))), Fields = FieldSet.Of(fields),
            };
        }
    }
}
