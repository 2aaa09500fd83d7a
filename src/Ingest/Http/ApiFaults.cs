using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http;

/// <summary>Faults as problem details, with a stable rule id and words for the person who reads them.</summary>
internal static class ApiFaults
{
    /// <summary>A fault.</summary>
    public static IResult Of(int status, string rule, string message) =>
        Results.Problem(message, statusCode: status, title: rule, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["rule"] = rule });

    /// <summary>
    /// A request that changes something is not marked as JSON. A page of another site can send plain text to this machine without being asked,
    /// but not JSON: so the mark is demanded.
    /// </summary>
    public static IResult NotJson() => Of(415, "unsupported-media-type", "Content-Type phải là application/json.");

    /// <summary>Nobody knows who asks.</summary>
    public static IResult NotSignedIn() => Of(401, "not-signed-in", "Chưa biết ai đang hỏi: hãy đăng nhập, hoặc gửi khóa còn hiệu lực trong “Authorization: Bearer”.");

    /// <summary>It is known who asks, and he may not. Whether there is anything is not said.</summary>
    public static IResult NotAllowed() => Of(403, "not-allowed", "Quyền được cấp không đến đây, hoặc không có gì ở đây.");

    /// <summary>A question about officers, of somebody who may not read their names there.</summary>
    public static IResult NoNames() => Of(403, "names-not-allowed", "Quyền được cấp không gồm tên cán bộ ở đây: không hỏi được theo cán bộ.");

    /// <summary>There is no such area or unit.</summary>
    public static IResult UnknownUnit(string id) => Of(404, "unknown-unit", $"Không có khu vực hay đơn vị “{id}” trong cây tổ chức.");

    /// <summary>There is such an area or unit now, but there was none at the instant of <c>knownAt</c>.</summary>
    public static IResult UnknownUnitThen(string id) => Of(404, "unknown-unit", $"Vào thời điểm “knownAt”, cây tổ chức chưa có khu vực hay đơn vị “{id}”.");

    /// <summary>A parameter of the query cannot be used.</summary>
    public static IResult BadParameter(string name, string message) => Of(400, "bad-parameter", $"Tham số “{name}”: {message}");
}
