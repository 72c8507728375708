using Samen.Storage;

namespace Samen.Messaging;

/// <summary>Facts that a service could not handle, which wait for an admin.</summary>
public static class FailedFacts
{
    /// <summary>How many, and since when.</summary>
    public static async Task<(int Count, DateTimeOffset? Since)> Of(Reading reading)
    {
        var waiting = await InboxStore.Counts(reading);
        return (waiting.Failed, waiting.FailedSince);
    }
}
