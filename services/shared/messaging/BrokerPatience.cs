namespace Samen.Messaging;

/// <summary>For messages that can be sent again: a consumer that waited for the broker to return would delay its recovery.</summary>
internal static class BrokerPatience
{
    /// <summary>Sends; false: the broker did not accept it in time.</summary>
    public static async Task<bool> Send(Func<CancellationToken, Task> send, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(OutboxRelay.PublishLimit);
        try
        {
            await send(limit.Token);
            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
