using System.Text;
using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Dashboard.Screens;
using CchcLive.Dashboard.Seen;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Http.Access;
using CchcLive.Silo.Clock;

namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>Short texts: moments, codes, cookies, names of screens, options of the command line.</summary>
internal static class TextTargets
{
    /// <summary>The readers.</summary>
    public static IEnumerable<FuzzTarget> All()
    {
        yield return Of("moment", 16, ["2025-03-12", "2025-03-12T07:25:00+07:00", "2025-03-12T07:25:00.1234567Z", "2025-03-12 07:25:00-05:30"], ReadMoment);
        yield return Of("dossier code", 4, ["H29.18-250312-0001", " h29-đ "], text => DossierCode.Normalise(text) is { Length: > 0 } code && Is(DossierCode.Normalise(code) == code));
        yield return Of("seen cookie", 8, ["1~~quan-binh-tan~29031845~12~340~a1b2c3d4~3.0.-1.5~~tp-hcm~29031845~1~2~00000000~x"], ReadSeen);
        yield return Of("screen name", 4, ["phong-hop-1", "Phòng họp 1"], text => ScreenName.Of(text) is { } name && Is(ScreenName.Of(name) == name));
        yield return Of("return address", 4, ["/areas/quan-binh-tan?a=b", "//khac.example", "/\\khac.example"], text => ReturnAddress.Safe(text) is not "/" and var safe && Is(safe[0] == '/' && safe[1] is not ('/' or '\\')));
        yield return Of("clock option", 6, ["2025-03-12T07:25x10", "2025-03-12T07:25:00+07:00x0.5", "2025-03-12"], text => Unless(() => Is(ClockSetting.Parse(text) is { Speed: > 0 and <= 100_000 })));
        yield return Of("boundary option", 4, ["wards.geojson@2025-07-01..", "a@2024-01-01..2025-06-30"], text => Unless(() => BoundaryOption.Parse(text)));
    }

    private static FuzzTarget Of(string name, int share, string[] seeds, Func<string, bool> read) => new(
        name, share, [.. seeds.Select(seed => Encoding.UTF8.GetBytes(seed))], bytes => read(Encoding.UTF8.GetString(bytes)) ? Outcome.Accepted : Outcome.Refused);

    private static bool ReadMoment(string text) =>
        Moment.TryParse(text, out var moment) && Is(moment.IsReckonable && Moment.TryParse(moment.ToString(), out var again) && again == moment);

    private static bool ReadSeen(string text) =>
        SeenMark.Parse(text) is { } mark && Is(SeenMark.Parse(mark.ToString())?.ToString() == mark.ToString());

    private static bool Unless(Action read) => FileTargets.Reads<FormatException>(read) == Outcome.Accepted;

    private static bool Is(bool holds)
    {
        Assert.True(holds);
        return true;
    }
}
