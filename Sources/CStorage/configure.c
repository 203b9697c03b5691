#include "storage.h"

static const char settings[] =
  "PRAGMA cache_size = -8000; PRAGMA secure_delete = OFF;"
  "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON";

int gz_configure(sqlite3 *connection) {
  int code = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  if (code == SQLITE_OK) code = gz_register_tokenizer(connection);
  if (code == SQLITE_OK) code = gz_register_matching(connection);
  if (code == SQLITE_OK) code = gz_register_pattern(connection);
  if (code == SQLITE_OK) code = sqlite3_exec(connection, settings, NULL, NULL, NULL);
  return code;
}

int gz_use_triggers(sqlite3 *connection, int on) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, on, NULL);
}
