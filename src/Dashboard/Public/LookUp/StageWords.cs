using System.Text;
using CchcLive.Dashboard.Text;

namespace CchcLive.Dashboard.Public.LookUp;

/// <summary>Makes the answers to all look-ups equally long: of an encrypted answer its length can be seen.</summary>
internal static class StageWords
{
    /// <summary>The spaces that make a stage's word as many bytes as the longest one's.</summary>
    public static string Padding(Stage stage) => new(' ', Enum.GetValues<Stage>().Max(LengthOf) - LengthOf(stage));

    private static int LengthOf(Stage stage) => Encoding.UTF8.GetByteCount(Words.Of($"Stage_{stage}"));
}
