using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CchcLive.Ingest.Http.Signatures;

/// <summary>Reads the body of a signed request whole and checks it before anything of it is taken; it can then be read again.</summary>
internal static class SignedBody
{
    /// <summary>Who may speak, or the fault.</summary>
    public static async Task<(Speaker? Speaker, IResult? Fault)> CheckAsync(HttpContext context, RequestSignatures signatures)
    {
        if (!RequestSignatures.IsSigned(context.Request.Headers)) return (new Speaker(signatures, signer: null), null);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = EventsEndpoint.MaxBatchBytes;
        using var whole = new MemoryStream();
        await context.Request.Body.CopyToAsync(whole, context.RequestAborted);
        var body = new ReadOnlyMemory<byte>(whole.GetBuffer(), 0, (int)whole.Length);
        var (source, fault) = signatures.Check(context.Request.Headers, body.Span);
        if (source is null) return (null, ApiFaults.Of(StatusCodes.Status401Unauthorized, "bad-signature", fault!));
        context.Request.Body = new MemoryStream(whole.GetBuffer(), 0, (int)whole.Length, writable: false);
        return (new Speaker(signatures, source), null);
    }
}
