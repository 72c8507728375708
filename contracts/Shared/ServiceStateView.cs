namespace Samen.Contracts;

/// <summary>How a service is doing, as admins see it.</summary>
/// <param name="Service">Its name.</param>
/// <param name="Version">Of the program.</param>
/// <param name="StartedAt">When this instance started.</param>
/// <param name="Database">The kind of its database: <c>sqlite</c> or <c>sqlserver</c>.</param>
/// <param name="Warning">What an administrator should know about the database, with the cure; null: nothing.</param>
/// <param name="Published">How many facts it has published.</param>
/// <param name="Relayed">How many of them the bus took; it is written down at most a second later.</param>
/// <param name="Parked">How many facts of others wait in its inbox.</param>
/// <param name="Failed">How many of these could not be handled and wait for an admin.</param>
/// <param name="Sources">The services that it follows.</param>
public sealed record ServiceStateView(
    string Service,
    string Version,
    DateTimeOffset StartedAt,
    string Database,
    string? Warning,
    long Published,
    long Relayed,
    int Parked,
    int Failed,
    IReadOnlyList<FollowedSourceView> Sources
);

/// <summary>A service that another one follows.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Position">How many of its facts were handled or parked.</param>
public sealed record FollowedSourceView(string Source, long Position);
