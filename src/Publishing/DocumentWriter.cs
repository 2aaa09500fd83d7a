using System.IO.Pipelines;
using CchcLive.Publishing.Official;

namespace CchcLive.Publishing;

/// <summary>
/// A writer whose format can only be written synchronously, as ZIP is. It writes into a pipe of bounded size while the pipe is emptied into the output, which may be a slow connection.
/// </summary>
internal abstract class DocumentWriter : IDocumentWriter
{
    private const int PipeSize = 256 * 1024;

    public abstract string Format { get; }

    public abstract string ContentType { get; }

    public abstract string FileExtension { get; }

    public async Task WriteAsync(OfficialText text, Stream output, CancellationToken cancellation = default)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: PipeSize, resumeWriterThreshold: PipeSize / 2, useSynchronizationContext: false));
        var writing = Task.Run(() => WriteInto(pipe.Writer, text), CancellationToken.None);
        try
        {
            await pipe.Reader.CopyToAsync(output, cancellation);
        }
        finally
        {
            await pipe.Reader.CompleteAsync();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // it ends soon when nobody reads any more
        }

        await writing;
    }

    /// <summary>Writes the whole file.</summary>
    protected abstract void Write(OfficialText text, Stream output);

    private void WriteInto(PipeWriter writer, OfficialText text)
    {
        try
        {
            using (var output = new PipeOutput(writer)) Write(text, output);
            writer.Complete();
        }
        catch (Exception e)
        {
            writer.Complete(e);
            throw;
        }
    }
}
