using System.Text.Json.Nodes;

namespace CchcLive.EndToEnd.Tests.Support;

/// <summary>Writes CloudEvents by hand, without any of the program's code.</summary>
internal static class Events
{
    /// <summary>An event as one line of JSON.</summary>
    public static string Of(string verb, string code, string id, string time, JsonObject? data = null, string source = "test") => new JsonObject
    {
        ["specversion"] = "1.0",
        ["id"] = id,
        ["source"] = source,
        ["type"] = "vn.cchc.dossier." + verb,
        ["time"] = time,
        ["subject"] = code,
        ["data"] = data ?? [],
    }.ToJsonString();

    /// <summary>A receipt by a unit on the morning of 12/03/2025, due on a date.</summary>
    public static string Received(string code, string unit = "bt-p-an-lac", string due = "2025-03-20", string time = "2025-03-12T07:31:00+07:00", string? id = null, string source = "test") =>
        Of("received", code, id ?? code + ":1", time, new JsonObject { ["handlingUnitId"] = unit, ["dueAt"] = due, ["channelIn"] = "online", ["fieldCode"] = "ho-tich" }, source);
}
