using System.Buffers;
using System.Text;
using CchcLive.Grains.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace CchcLive.Ingest.Http;

/// <summary>
/// A live board as JSON, all but the instant of judgement, since a board stays true until its next version. Its entity tag is weak for that
/// reason: equal versions say the same, at another instant.
/// </summary>
internal sealed class EncodedBoard : IResult
{
    private static readonly byte[] AtMember = "\"at\":\""u8.ToArray();

    private readonly byte[] _json;
    private readonly int _atStart;
    private readonly int _atEnd;
    private readonly byte[] _at;
    private readonly TimeZoneInfo _zone;
    private readonly EntityTagHeaderValue _tag;

    /// <summary>An encoded board.</summary>
    /// <param name="board">The board.</param>
    /// <param name="json">Its <see cref="LiveAnswer"/>; the member <c>at</c> stands before any other of that name.</param>
    /// <param name="zone">The area's zone.</param>
    public EncodedBoard(AreaBoard board, byte[] json, TimeZoneInfo zone)
    {
        (Layout, Version, _json, _zone) = (board.Layout, board.Version, json, zone);
        _tag = new EntityTagHeaderValue($"\"{Layout}-{Version}\"", isWeak: true);
        _atStart = json.AsSpan().IndexOf(AtMember) + AtMember.Length;
        _atEnd = _atStart + json.AsSpan(_atStart).IndexOf((byte)'"');
        _at = json[_atStart.._atEnd];
    }

    private EncodedBoard(EncodedBoard board, DateTimeOffset at)
    {
        (Layout, Version, _json, _zone, _tag, _atStart, _atEnd) = (board.Layout, board.Version, board._json, board._zone, board._tag, board._atStart, board._atEnd);
        _at = Encoding.ASCII.GetBytes(ApiTime.Text(at.UtcTicks, _zone)!);
    }

    /// <summary>Its layout.</summary>
    public string Layout { get; }

    /// <summary>Its version.</summary>
    public long Version { get; }

    /// <summary>The same board, judged at a later instant.</summary>
    public EncodedBoard StillTrueAt(DateTimeOffset instant) => new(this, instant);

    /// <summary>Answers with the board, or with 304 one who has this version.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.ETag = _tag.ToString();
        response.Headers.CacheControl = "no-cache";
        if (new RequestHeaders(request.Headers).IfNoneMatch.Any(known => known.Compare(_tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = _atStart + _at.Length + _json.Length - _atEnd;
        await response.StartAsync(httpContext.RequestAborted);
        response.BodyWriter.Write(_json.AsSpan(0, _atStart));
        response.BodyWriter.Write(_at);
        response.BodyWriter.Write(_json.AsSpan(_atEnd));
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
