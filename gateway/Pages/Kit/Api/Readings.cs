namespace Samen.Gateway.Pages.Kit.Api;

/// <summary>Reading what need not be there.</summary>
internal static class Readings
{
    /// <summary>Null where the problem is of this sort; another one is thrown.</summary>
    public static async Task<TResult?> Unless<TResult>(this Task<TResult> reading, Func<ApiProblem, bool> isNone)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(reading);
        try
        {
            return await reading;
        }
        catch (ApiProblem problem) when (isNone(problem))
        {
            return null;
        }
    }

    /// <summary>Null while its service is away.</summary>
    public static Task<TResult?> UnlessAway<TResult>(this Task<TResult> reading)
        where TResult : class => reading.Unless(problem => problem.IsAway);
}
