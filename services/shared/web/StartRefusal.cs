using Microsoft.Extensions.Logging;
using Samen.Storage;

namespace Samen.Web;

/// <summary>Says once, in one line, why this program does not start; after it the host logs nothing more of it.</summary>
public sealed class StartRefusal
{
    private const string Words = "Samen does not start: ";
    private int said;

    /// <summary>Whether it was said.</summary>
    public bool IsSaid => Volatile.Read(ref said) == 1;

    /// <summary>Says it in the log.</summary>
    public void Say(StartRefusedException refused, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(refused);
        if (Interlocked.Exchange(ref said, 1) == 0)
            log.LogCritical(Words + "{Reason}", refused.Message);
    }

    /// <summary>Says it where there is no log yet.</summary>
    internal static void Say(StartRefusedException refused) => Console.Error.WriteLine(Words + refused.Message);
}
