using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Samen.Storage;

namespace Samen.Secrets;

/// <summary>
/// Encrypts what must be readable again (webhook secrets, signing keys) before it goes to a store, by ASP.NET Data
/// Protection with a key ring in that store. A process may hold several stores, so each has its own provider. A new key is
/// made every 90 days; older keys stay in the ring and keep opening what they sealed.
/// </summary>
public class StoreProtector : IDisposable
{
    private readonly ServiceProvider services;
    private readonly IDataProtector root;

    /// <summary>Reads nothing yet; <see cref="Prepare"/> comes first.</summary>
    /// <param name="store">Name of the store.</param>
    /// <param name="database">The store.</param>
    /// <param name="master">Seals the key ring.</param>
    /// <param name="clock">Says when a key was stored.</param>
    public StoreProtector(string store, Database database, MasterKeys master, TimeProvider clock)
    {
        Database = database;
        Ring = new KeyRing(store, database, master, clock);
        var collection = new ServiceCollection();
        collection.AddDataProtection().SetApplicationName($"samen-{store}");
        collection.Configure<KeyManagementOptions>(options => options.XmlRepository = Ring);
        services = collection.BuildServiceProvider();
        // The gateway's cookies use the same ring: this purpose keeps them and what is stored apart.
        root = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("stored-secrets");
    }

    /// <summary>The store.</summary>
    public Database Database { get; }

    /// <summary>The keys in the store.</summary>
    public KeyRing Ring { get; }

    /// <summary>
    /// Makes the first key, one instance at a time, and seals with the current master key what an old one sealed. The first
    /// key can't be made inside a transaction: storing it would wait for that transaction's own lock.
    /// </summary>
    /// <returns>How many keys of the ring an old master key had sealed.</returns>
    /// <exception cref="MasterKeyException">The ring was sealed with a master key that is not given.</exception>
    public Task<int> Prepare(CancellationToken ct) =>
        Database.Alone(
            async () =>
            {
                var resealed = await Ring.Reseal(ct);
                Seal([], "first");
                return resealed;
            },
            ct
        );

    /// <summary>Encrypts for a purpose, which names the kind of secret and whose it is; it opens for that purpose only.</summary>
    public byte[] Seal(byte[] secret, string purpose) => root.CreateProtector(purpose).Protect(secret);

    /// <summary>Decrypts what <see cref="Seal"/> made for the same purpose.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Another key or purpose, or the bytes were changed.</exception>
    public byte[] Open(byte[] sealedBytes, string purpose) => root.CreateProtector(purpose).Unprotect(sealedBytes);

    /// <inheritdoc/>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        services.Dispose();
    }
}
