namespace Samen.Web;

/// <summary>
/// By what a caller is known: a person by the id of their account, also where they use a key; a key or client of nobody by its own.
/// </summary>
public static class Principals
{
    /// <summary>What the name of an API key begins with.</summary>
    public const string KeyPrefix = "key-";

    /// <summary>What the id of a client with a key pair of its own begins with.</summary>
    public const string ClientPrefix = "client-";

    /// <summary>Whether it is a machine: a key or client that belongs to nobody.</summary>
    public static bool IsMachine(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.StartsWith(KeyPrefix, StringComparison.Ordinal) || id.StartsWith(ClientPrefix, StringComparison.Ordinal);
    }
}
