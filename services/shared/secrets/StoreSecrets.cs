using Samen.Storage;

namespace Samen.Secrets;

/// <summary>The secrets of one type of database, for a verb to ask for.</summary>
public sealed class StoreSecrets<TDatabase>(string store, TDatabase database, MasterKeys master, TimeProvider clock)
    : StoreProtector(store, database, master, clock)
    where TDatabase : Database;
